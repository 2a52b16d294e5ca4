# Debian, not Alpine: the embedded engine has no build for musl.
FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build

FROM node:22-bookworm-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev

FROM node:22-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=dependencies /app/node_modules ./node_modules
# bin/parley.js runs what was built where there is no src/, as here.
COPY --from=build /app/dist ./dist
COPY package.json LICENSE ./
COPY bin ./bin
COPY schema ./schema
COPY data ./data
# Where the graph is kept when the image runs without NEO4J_URI; mount a volume here to keep it.
ENV PARLEY_DATA_DIR=/var/lib/parley
RUN mkdir /var/lib/parley && chown node:node /var/lib/parley
VOLUME /var/lib/parley
USER node
EXPOSE 4000
# Answers are made of many small objects: with room for young ones, fewer are copied by the garbage collector.
CMD ["node", "--max-semi-space-size=64", "bin/parley.js", "serve", "--import", "data", "--host", "0.0.0.0"]
