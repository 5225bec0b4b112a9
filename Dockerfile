# Not yet run on a machine with a container engine.
# One image for all three: `npm run api` (the default), `npm run worker`, `npm run migrate`.
FROM node:24-bookworm-slim AS build
WORKDIR /docket
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
# The optional packages are the embedded PostgreSQL of `npm start`: here the database is a server of its own.
RUN npm run build && npm prune --omit=dev --omit=optional

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
WORKDIR /docket
COPY --from=build /docket/package.json ./
COPY --from=build /docket/node_modules node_modules
COPY --from=build /docket/dist dist
COPY --from=build /docket/programs programs
COPY --from=build /docket/scripts scripts
RUN mkdir /data && chown node:node /data
USER node
EXPOSE 3000
CMD ["npm", "run", "--silent", "api"]
