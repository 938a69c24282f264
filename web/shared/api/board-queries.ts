import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { CapacityBoard, NonConformities, QualityRecord, TaskDetail, TaskList } from "./board-answers.ts";
import { get, type Parameters } from "./request.ts";

export const nonConformitiesQuery = (filters: Parameters) =>
  queryOptions({
    queryKey: ["api", "non-conformities", filters],
    queryFn: ({ signal }) => get<NonConformities>("/api/quality/non-conformities", filters, signal),
    placeholderData: keepPreviousData,
  });

export const qualityQuery = (on: string | undefined) =>
  queryOptions({
    queryKey: ["api", "quality", on],
    queryFn: ({ signal }) => get<QualityRecord>("/api/quality", { on }, signal),
    placeholderData: keepPreviousData,
  });

export const capacityQuery = (on: string | undefined) =>
  queryOptions({
    queryKey: ["api", "capacity", on],
    queryFn: ({ signal }) => get<CapacityBoard>("/api/capacity", { on }, signal),
    placeholderData: keepPreviousData,
  });

export const tasksQuery = (filters: Parameters) =>
  queryOptions({
    queryKey: ["api", "tasks", filters],
    queryFn: ({ signal }) => get<TaskList>("/api/tasks", filters, signal),
    placeholderData: keepPreviousData,
  });

export const taskQuery = (number: string, on: string | undefined) =>
  queryOptions({
    queryKey: ["api", "task", number, on],
    queryFn: ({ signal }) => get<TaskDetail>(`/api/tasks/${encodeURIComponent(number)}`, { on }, signal),
  });
