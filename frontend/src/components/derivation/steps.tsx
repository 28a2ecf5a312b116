import { List, Text } from "@mantine/core";
import { queryOptions, useQuery } from "@tanstack/react-query";
import { api } from "@/api/client";
import { unwrap } from "@/api/problem";
import { ProblemAlert } from "@/components/problem-alert";
import { useLocalized } from "@/locales/use-localized";

function derivationQuery(id: string, key: string) {
  return queryOptions({
    queryKey: ["submission", id, "derivation", key],
    queryFn: () =>
      unwrap(
        api.GET("/api/submissions/{id}/findings/{key}/derivation", {
          params: { path: { id, key } },
        }),
      ),
    staleTime: 0,
  });
}

interface StepsProps {
  submissionId: string;
  finding: string;
}

/** The formula in the words of the forms, then each step with the values in place. */
export function Steps({ submissionId, finding }: StepsProps) {
  const localized = useLocalized();
  const { data, error } = useQuery(derivationQuery(submissionId, finding));
  if (error !== null) {
    return <ProblemAlert error={error} />;
  }
  if (data === undefined) {
    return null;
  }
  return (
    <>
      <Text size="sm">{localized(data.formula)}</Text>
      <List type="ordered" size="sm" mt={4}>
        {data.steps.map((step) => (
          <List.Item key={JSON.stringify(step)}>
            {localized(step.formula)}
            <br />
            {localized(step.values)} = <b>{localized(step.result)}</b>
          </List.Item>
        ))}
      </List>
    </>
  );
}
