import { useMutation, useQueryClient } from '@tanstack/react-query';
import { setBusinessTime } from '../time/business-clock.js';
import { demoApi } from './demo-api.js';

/** What only a demonstration can do. Afterwards everything that is shown is read again. */
export function useDemo() {
  const queryClient = useQueryClient();
  const renew = async (): Promise<void> => {
    await queryClient.invalidateQueries();
  };
  const become = useMutation({
    mutationFn: demoApi.signIn,
    onSuccess: async () => {
      await queryClient.resetQueries();
    },
  });
  const advance = useMutation({
    mutationFn: demoApi.advance,
    onSuccess: async ({ now }) => {
      setBusinessTime(now);
      await renew();
    },
  });
  const reset = useMutation({
    mutationFn: demoApi.reset,
    onSuccess: async ({ now }) => {
      setBusinessTime(now);
      await renew();
    },
  });
  return { become, advance, reset };
}
