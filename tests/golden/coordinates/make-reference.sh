#!/bin/sh
# Makes geographiclib.tsv with the tools of GeographicLib (Debian: geographiclib-tools 2.1.2), which share no code with
# proj4js and mgrs: lat, lon, UTM (zone, easting, northing to 1 µm), grid convergence (degrees), MGRS to 1 m.
cd "$(dirname "$0")" || exit 1
grep -v '^#' positions.txt | while read -r lat lon; do
  utm=$(echo "$lat $lon" | GeoConvert -u -p 6 | tr ' ' '\t')
  convergence=$(echo "$lat $lon" | GeoConvert -c -p 7 | cut -d' ' -f1)
  mgrs=$(echo "$lat $lon" | GeoConvert -m -p 0)
  printf '%s\t%s\t%s\t%s\t%s\n' "$lat" "$lon" "$utm" "$convergence" "$mgrs"
done > geographiclib.tsv
