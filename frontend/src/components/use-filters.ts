import { useSearchParams } from "react-router";

/** Filters of a list that stand in the address; changing one goes back to the first page. */
export function useFilters() {
  const [parameters, setParameters] = useSearchParams();
  const value = (name: string) => parameters.get(name) ?? undefined;
  const change = (name: string, next: string | null | undefined) =>
    setParameters(
      (current) => {
        current.delete("page");
        if (next === null || next === undefined || next === "") {
          current.delete(name);
        } else {
          current.set(name, next);
        }
        return current;
      },
      { replace: true },
    );
  /** The page asked for, counted from zero as the server does. */
  const pageOf = (name: string) =>
    Math.max(0, Number.parseInt(parameters.get(name) ?? "1", 10) - 1 || 0);
  return { value, change, pageOf, page: pageOf("page") };
}
