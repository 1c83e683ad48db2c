/** Where the tokens of a login come from. */
export interface TokenSource {
  /** A token that is still good for a while; none if nobody is logged in. */
  accessToken: () => Promise<string | undefined>;
  /**
   * Another token than one that the server has refused, though it was good by this device's clock.
   *
   * @returns nothing if the session has ended
   */
  renewedToken: (refused: string) => Promise<string | undefined>;
}

/**
 * Sends a request, and once more with another token if the server refuses the one that it has: a device whose clock has jumped takes
 * a token for good that has ended. Only for requests that may arrive twice.
 */
export async function sendRenewed(
  tokens: Pick<TokenSource, "renewedToken">,
  token: string | undefined,
  send: (token: string | undefined) => Promise<Response>,
): Promise<Response> {
  const response = await send(token);
  const other = response.status === 401 && token !== undefined ? await tokens.renewedToken(token) : undefined;
  return other === undefined ? response : send(other);
}
