import { redirect } from 'next/navigation';

/** Home is the list of instances; whoever is not signed in is led on from there. */
export default function HomePage(): never {
  redirect('/instances');
}
