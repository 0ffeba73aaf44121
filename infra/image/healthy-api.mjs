// For the container's healthcheck: exit code 0 when the API can serve, database included.
const { PORT = '3000' } = process.env
const answered = await fetch(`http://127.0.0.1:${PORT}/readyz`).catch(() => undefined)
process.exitCode = answered?.ok ? 0 : 1
