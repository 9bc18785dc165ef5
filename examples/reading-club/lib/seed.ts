export const createTables = `
  create table users (
    id integer generated always as identity primary key,
    name varchar(40) not null unique,
    email varchar(120) not null unique,
    password_hash text not null,
    admin boolean not null default false,
    bio varchar(280) not null default '',
    reminders text not null default 'weekly' check (reminders in ('never', 'weekly', 'daily')),
    newsletter boolean not null default true
  );

  create table sessions (
    token text primary key,
    user_id integer not null references users on delete cascade,
    created_at timestamptz not null default now()
  );

  create table books (
    id integer generated always as identity primary key,
    title varchar(120) not null,
    author varchar(120) not null,
    genre text not null default 'novel',
    pages smallint not null check (pages > 0),
    summary text not null default '',
    lendable boolean not null default true,
    owner_id integer not null references users,
    created_at timestamptz not null default now(),
    unique (title, author)
  );

  create table likes (
    book_id integer not null references books on delete cascade,
    user_id integer not null references users on delete cascade,
    primary key (book_id, user_id)
  );

  create table finished (
    book_id integer not null references books on delete cascade,
    user_id integer not null references users on delete cascade,
    primary key (book_id, user_id)
  );

  create table comments (
    id integer generated always as identity primary key,
    book_id integer not null references books on delete cascade,
    author_id integer not null references users,
    body varchar(500) not null,
    created_at timestamptz not null default now()
  );

  create table loans (
    id integer generated always as identity primary key,
    book_id integer not null unique references books on delete cascade,
    user_id integer not null references users,
    weeks smallint not null check (weeks <= 52),
    created_at timestamptz not null default now()
  );

  -- No cascade: a book cannot be removed while a meeting is planned around it.
  create table meetings (
    id integer generated always as identity primary key,
    book_id integer not null references books,
    day date not null,
    place text not null,
    seats smallint not null,
    agenda text not null default '',
    snacks boolean not null default false,
    host_id integer not null references users
  );

  create table rsvps (
    meeting_id integer not null references meetings on delete cascade,
    user_id integer not null references users on delete cascade,
    primary key (meeting_id, user_id)
  );

  create table suggestions (
    id integer generated always as identity primary key,
    title varchar(120) not null,
    author varchar(120) not null,
    genre text not null,
    reason text not null default '',
    owns_copy boolean not null default false,
    user_id integer not null references users
  );

  create table votes (
    suggestion_id integer not null references suggestions on delete cascade,
    user_id integer not null references users on delete cascade,
    primary key (suggestion_id, user_id)
  );

  create table quotes (
    id integer generated always as identity primary key,
    text varchar(280) not null unique,
    source varchar(120) not null,
    user_id integer not null references users
  );

  create table stars (
    quote_id integer not null references quotes on delete cascade,
    user_id integer not null references users on delete cascade,
    primary key (quote_id, user_id)
  );

  create table invites (
    id integer generated always as identity primary key,
    email varchar(120) not null unique,
    invited_by integer not null references users,
    created_at timestamptz not null default now()
  );

  create table announcements (
    id integer generated always as identity primary key,
    message text not null,
    created_at timestamptz not null default now()
  );

  create table dismissals (
    announcement_id integer not null references announcements on delete cascade,
    user_id integer not null references users on delete cascade,
    primary key (announcement_id, user_id)
  );

  create table orders (
    id text primary key,
    title text not null,
    status text not null
  );

  create table digests (
    id integer generated always as identity primary key,
    recipients integer not null,
    created_at timestamptz not null default now()
  );
`

export const clearTables = `
  truncate users, sessions, books, likes, finished, comments, loans, meetings, rsvps, suggestions,
    votes, quotes, stars, invites, announcements, dismissals, orders, digests restart identity cascade;
`

// Every demo account has the password "turnthepage".
const passwordHash =
  'b6f0c1d2e3a49587:a79eba6b95278615f8ac0cbb9e57231aeccbd22ba17c9b7cc183c9859d7ab6b4'

export const fillTables = `
  insert into users (name, email, password_hash, admin, bio) values
    ('Ana', 'ana@example.com', '${passwordHash}', true, 'Keeps the shelf in order.'),
    ('Ben', 'ben@example.com', '${passwordHash}', false, 'Reads on trains.'),
    ('Chloe', 'chloe@example.com', '${passwordHash}', false, '');

  insert into books (title, author, genre, pages, summary, owner_id, created_at) values
    ('The Left Hand of Darkness', 'Ursula K. Le Guin', 'science fiction', 304, 'An envoy on a planet of winter.', 1, '2026-01-04T18:00:00Z'),
    ('Middlemarch', 'George Eliot', 'novel', 880, 'A study of provincial life.', 2, '2026-01-11T18:00:00Z'),
    ('The Periodic Table', 'Primo Levi', 'essays', 234, 'Twenty-one elements, one life.', 1, '2026-02-01T18:00:00Z'),
    ('Season of Migration to the North', 'Tayeb Salih', 'novel', 169, '', 3, '2026-02-15T18:00:00Z');

  insert into likes (book_id, user_id) values (1, 2), (1, 3), (2, 1);
  insert into finished (book_id, user_id) values (1, 1), (3, 2);

  insert into comments (book_id, author_id, body, created_at) values
    (1, 2, 'The chapter on the ice is the best thing I read this year.', '2026-01-20T19:30:00Z'),
    (1, 3, 'Took me three tries, worth it.', '2026-01-22T08:15:00Z');

  insert into loans (book_id, user_id, weeks, created_at) values (2, 1, 3, '2026-02-20T10:00:00Z');

  insert into meetings (book_id, day, place, seats, agenda, snacks, host_id) values
    (1, '2026-12-03', 'Library, room 2', 8, 'Chapters 1 to 10.', true, 1),
    (2, '2026-12-17', 'Ben''s kitchen', 1, 'Books one and two.', false, 2);

  insert into rsvps (meeting_id, user_id) values (1, 1), (1, 2), (2, 2);

  insert into suggestions (title, author, genre, reason, owns_copy, user_id) values
    ('Piranesi', 'Susanna Clarke', 'novel', 'Short, strange and lovely.', true, 2),
    ('The Order of Time', 'Carlo Rovelli', 'essays', 'For the winter evenings.', false, 3);

  insert into votes (suggestion_id, user_id) values (1, 3);

  insert into quotes (text, source, user_id) values
    ('It is good to have an end to journey toward.', 'The Left Hand of Darkness', 1),
    ('What do we live for, if it is not to make life less difficult to each other?', 'Middlemarch', 2);

  insert into stars (quote_id, user_id) values (1, 2), (1, 3);

  insert into invites (email, invited_by, created_at) values ('dario@example.com', 1, '2026-02-22T09:00:00Z');

  insert into announcements (message, created_at) values ('The December meeting is in room 2.', '2026-02-25T09:00:00Z');
`
