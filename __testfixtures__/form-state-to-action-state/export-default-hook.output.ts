export { useActionState as default } from "react";
