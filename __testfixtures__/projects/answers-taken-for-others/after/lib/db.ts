export interface Post {
  id: string;
  title: string;
  createdAt: Date;
  status: "draft" | "public";
}

export declare const db: {
  post: {
    update(id: string, post: { title: string }): Promise<Post>;
    publish(id: string): Promise<Post>;
  };
  checkout(id: string): Promise<{ url: string | null }>;
};
