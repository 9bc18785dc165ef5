// The peer's transform: the least that any whole-repository codemod has to do. It parses each file and changes none.
export default function parseEveryFile(file, api) {
  api.jscodeshift(file.source)
}
