# Small image: production dependencies only, and the image's own Node instead of the one from npm.
FROM node:24-bookworm-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund && rm -rf node_modules/node-linux-* node_modules/.bin/node

FROM node:24-bookworm-slim
ENV NODE_ENV=production DATA_DIR=/data PORT=3000
WORKDIR /app
COPY --from=dependencies /app/node_modules ./node_modules
COPY package.json manifest.yml ./
COPY migrations ./migrations
COPY programme ./programme
COPY src ./src
RUN printf '#!/bin/sh\nexec node --import /app/src/require-node.mjs /app/src/cli.ts "$@"\n' > /usr/local/bin/wegwijzer \
  && chmod 755 /usr/local/bin/wegwijzer \
  && mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=3s --start-period=20s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Not through npm, so that SIGTERM reaches the process itself.
CMD ["node", "--max-semi-space-size=4", "--max-old-space-size=120", "--liftoff-only", "--import", "./src/require-node.mjs", "src/main.ts"]
