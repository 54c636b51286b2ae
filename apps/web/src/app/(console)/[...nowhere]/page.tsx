import { notFound } from 'next/navigation';

/** Every address that leads nowhere: said inside the rail, from where there are ways on. */
export default function NowherePage() {
  notFound();
}
