import { useNavigate } from "@tanstack/react-router";
import { RequestProblem } from "../../shared/problem.ts";
import { paths } from "../paths.ts";
import type { ImportKind, UploadShape } from "../server/shapes/import.ts";
import { useChange } from "../server/use-change.ts";

/** `name` and `modifiedMs` tell one file from another, so that only the same file is tried again under the same key. */
interface Wish {
  kind: ImportKind;
  name: string;
  modifiedMs: number;
  file: File;
}

/** Asks for a place, puts the file there and opens its page; from then on the server works alone. */
export function useUpload() {
  const navigate = useNavigate();
  return useChange<Wish, UploadShape>({
    run: async (server, { kind, name, file }, key) => {
      const place = await server.send<UploadShape>("POST", paths.imports, { body: { kind, fileName: name }, idempotencyKey: key });
      await put(place.uploadUrl, file);
      return place;
    },
    refresh: ["imports", "today"],
    done: ({ id }) => void navigate({ to: "/imports/$importId", params: { importId: id } }),
  });
}

async function put(url: string, file: File): Promise<void> {
  // Without a type of its own the body brings no content-type, which the signature does not know.
  const body = new Blob([file], { type: "" });
  const response = await fetch(url, { method: "PUT", body, credentials: "omit" }).catch(() => null);
  if (!response) throw new RequestProblem({ status: 0, code: "offline" });
  if (!response.ok) throw new RequestProblem({ status: response.status, code: "upload-refused" });
}
