import type { Labels } from "../reports/report-type.ts";
import { assetLabels } from "./assets.ts";

export const stoppageReasons = ["weather", "accident", "equipment", "security", "access", "holiday", "other"] as const;

export const progressLabels: Readonly<Record<string, Labels>> = {
  ...assetLabels("assets"),
  hazardCode: { en: "Hazard code", az: "Ərazinin kodu", ru: "Код района" },
  taskCode: { en: "Task", az: "Tapşırıq", ru: "Задание" },
  team: { en: "Team", az: "Qrup", ru: "Группа" },
  from: { en: "First day", az: "İlk gün", ru: "Первый день" },
  to: { en: "Last day", az: "Son gün", ru: "Последний день" },
  worked: { en: "Lanes and boxes worked", az: "İşlənmiş zolaq və sahələr", ru: "Пройденные полосы и квадраты" },
  "worked.kind": { en: "Kind", az: "Növ", ru: "Вид" },
  "worked.kind.lane": { en: "Lane", az: "Zolaq", ru: "Полоса" },
  "worked.kind.box": { en: "Box", az: "Kvadrat", ru: "Квадрат" },
  "worked.name": { en: "Name", az: "Ad", ru: "Название" },
  "worked.squareMetres": { en: "Area, m²", az: "Sahə, m²", ru: "Площадь, м²" },
  "worked.ground": { en: "Ground", az: "Sərhəd", ru: "Граница" },
  depthCm: { en: "Depth, cm", az: "Dərinlik, sm", ru: "Глубина, см" },
  deminers: { en: "Deminers", az: "Minatəmizləyənlər", ru: "Сапёров" },
  deminerHours: { en: "Deminer-hours", az: "Adam-saat", ru: "Человеко-часы" },
  machines: { en: "Machines", az: "Maşınlar", ru: "Машин" },
  machineHours: { en: "Machine-hours", az: "Maşın-saat", ru: "Машино-часы" },
  dogs: { en: "Dogs", az: "İtlər", ru: "Собак" },
  dogHours: { en: "Dog-hours", az: "İt-saat", ru: "Часы работы собак" },
  stoppages: { en: "Stoppages", az: "Fasilələr", ru: "Остановки" },
  "stoppages.reason": { en: "Reason", az: "Səbəb", ru: "Причина" },
  "stoppages.reason.weather": { en: "Weather", az: "Hava şəraiti", ru: "Погода" },
  "stoppages.reason.accident": { en: "Accident", az: "Qəza", ru: "Происшествие" },
  "stoppages.reason.equipment": { en: "Equipment", az: "Avadanlıq", ru: "Техника" },
  "stoppages.reason.security": { en: "Security", az: "Təhlükəsizlik", ru: "Безопасность" },
  "stoppages.reason.access": { en: "No access", az: "Giriş yoxdur", ru: "Нет доступа" },
  "stoppages.reason.holiday": { en: "Holiday", az: "Bayram", ru: "Праздник" },
  "stoppages.reason.other": { en: "Other", az: "Digər", ru: "Другое" },
  "stoppages.hours": { en: "Hours lost", az: "İtirilmiş saat", ru: "Потеряно часов" },
  "stoppages.remarks": { en: "Remarks", az: "Qeydlər", ru: "Примечания" },
  description: { en: "Description", az: "Təsvir", ru: "Описание" },
};
