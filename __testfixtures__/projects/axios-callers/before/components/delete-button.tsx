'use client';

import axios from 'axios';
import { useState } from 'react';

export function DeleteButton({ id }: { id: string }) {
  const [isBusy, setIsBusy] = useState(false);

  const remove = () => {
    setIsBusy(true);
    axios
      .delete(`/api/posts/${id}`)
      .then(() => {
        location.reload();
      })
      .catch(() => alert('Not deleted'))
      .finally(() => setIsBusy(false));
  };

  const rename = async () => {
    try {
      await axios.patch(`/api/posts/${id}`, { title: 'Renamed' }); // the list shows it
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
