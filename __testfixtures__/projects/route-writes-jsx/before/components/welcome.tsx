export const Welcome = ({ name }: { name: string }) => <p>{name}</p>
