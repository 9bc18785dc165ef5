export { useFormState as default } from "react-dom";
