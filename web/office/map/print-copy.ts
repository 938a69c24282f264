import type { Map as MapLibre } from "maplibre-gl";

/**
 * Puts a picture of the map into the page when it is printed: a WebGL canvas is blank on paper unless it keeps its last
 * frame, which costs every frame a quarter of its time where there is no graphics card. Returns how to stop.
 */
export function copyForPrint(map: MapLibre, className: string): () => void {
  const copy = document.createElement("canvas");
  copy.className = className;
  copy.setAttribute("aria-hidden", "true");
  map.getContainer().append(copy);
  const draw = () => {
    const source = map.getCanvas();
    copy.width = source.width;
    copy.height = source.height;
    // Drawn and copied in one task: the frame is still there.
    map.redraw();
    copy.getContext("2d")?.drawImage(source, 0, 0);
  };
  const paper = matchMedia("print");
  const turn = ({ matches }: MediaQueryListEvent) => matches && draw();
  addEventListener("beforeprint", draw);
  paper.addEventListener("change", turn);
  return () => {
    removeEventListener("beforeprint", draw);
    paper.removeEventListener("change", turn);
    copy.remove();
  };
}
