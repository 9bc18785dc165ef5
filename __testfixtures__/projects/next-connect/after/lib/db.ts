export interface Team {
  id: string
  name: string
}

export declare const db: {
  member: {
    find(teamId: string, userId: string): Promise<{ id: string; teamId: string } | null>
  }
  team: {
    find(id: string): Promise<Team | null>
    create(team: { name: string; owner: string }): Promise<Team>
    update(id: string, team: { name: string }): Promise<Team>
    remove(id: string): Promise<void>
  }
  tag: {
    create(name: string): Promise<{ id: string }>
  }
}
