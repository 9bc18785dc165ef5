'use client';

import { useState } from 'react';
import { deletePost, updatePost } from '@/app/actions/posts.actions';

export function DeleteButton({ id }: { id: string }) {
  const [isBusy, setIsBusy] = useState(false);

  const remove = () => {
    setIsBusy(true);
    deletePost(id)
      .then((result) => {
        if (!result.success) throw new Error(result.error);
        location.reload();
      })
      .catch(() => alert('Not deleted'))
      .finally(() => setIsBusy(false));
  };

  const rename = async () => {
    try {
      await updatePost(id, { title: 'Renamed' }); // the list shows it
      location.reload();
    } catch {
      alert('Not renamed');
    }
  };

  return (
    <>
      <button onClick={remove} disabled={isBusy}>Delete</button>
      <button onClick={rename}>Rename</button>
    </>
  );
}
