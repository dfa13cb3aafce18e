#!/usr/bin/env bash
# What the types of Amazon Connect Streams and of the Amazon Connect SDK say to the line that joins them.
#
# Seen with amazon-connect-streams 2.28.2, @amazon-connect/contact 1.0.12 and TypeScript 5.9.3.
#
# The guess: `new ContactClient(connect.core.getSDKClientConfig())` compiles: the function is named for it, Streams contains the
# SDK's provider, and both packages come from one vendor in one version line.
#
# What was seen: it does not compile. The types of Streams give `{ provider: unknown }`, the client wants
# `{ provider: AmazonConnectProvider<…> }`: TS2769, "No overload matches this call". With a cast it compiles; then the types of Streams
# and of the SDK have nothing to do with each other, so that a provider of another version passes unseen.
#
# Why it matters here: pages beside the stand-alone script, forks and tests/e2e/sdk make their clients with that line, in strict
# TypeScript. docs/global-connect.md says that the `provider` is `unknown` to it; the cast is what follows.
#
# It needs `node` and `npm`. Nothing is installed outside of a temporary folder. It prints what it saw, and ends with 1 when that
# is something else.
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

echo '{ "private": true }' > package.json
npm install --silent --no-audit --no-fund amazon-connect-streams@2.28.2 @amazon-connect/contact@1.0.12 @amazon-connect/core@1.0.12 typescript@5.9.3

cat > joined.ts <<'TS'
import "amazon-connect-streams";
import { ContactClient } from "@amazon-connect/contact";

export const client = new ContactClient(connect.core.getSDKClientConfig());
TS
cat > cast.ts <<'TS'
import "amazon-connect-streams";
import { ContactClient } from "@amazon-connect/contact";
import type { ConnectClientConfig } from "@amazon-connect/core";

export const client = new ContactClient(connect.core.getSDKClientConfig() as ConnectClientConfig);
TS

compiles() {
  npx tsc --noEmit --strict --skipLibCheck --module preserve --moduleResolution bundler --lib es2022,dom "$1" > "$1.log" && echo "compiles" \
    || grep -o 'TS[0-9]*' "$1.log" | sort -u | tr '\n' ' ' | sed 's/ $//'
}

seen="as documented: $(compiles joined.ts)
with a cast: $(compiles cast.ts)"
echo "$seen"
sed -n "/ype 'unknown'/{p;q;}" joined.ts.log

[ "$seen" = "as documented: TS2769
with a cast: compiles" ]
