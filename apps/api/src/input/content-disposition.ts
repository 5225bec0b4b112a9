/**
 * RFC 6266: a browser saves the answer under this name and shows nothing of it. The first name is for programs that
 * know ASCII only, the second, encoded by RFC 8187, for all others.
 */
export function asAttachment(name: string): string {
  const ascii = name.replace(/[^ -~]/g, '_').replace(/["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16)}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
