async function load() {
  return Response.json({})
}

export { load as GET }
