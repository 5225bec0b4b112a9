import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { pagesQuery } from '../api/queries.js';
import { pageState, programOf } from '../api/state.js';
import { DisclosureMenu } from './disclosure-menu.js';
import { useTabInSight } from './tab-in-sight.js';

/** Which program the page belongs to, and the way to the others. */
export function ProgramMenu({ current }: { current: string | undefined }): ReactNode {
  const program = current === undefined ? undefined : programOf(current);
  if (program === undefined) return null;
  if (pageState.programs.length < 2) return <p>{program.name}</p>;
  return (
    <DisclosureMenu label={<span>{program.name}</span>}>
      <nav aria-label="Programs">
        {pageState.programs.map(({ id, name, organisation }) => (
          <Link key={id} to="/catalog/$program" params={{ program: id }}>
            <strong>{name}</strong>
            <br />
            <span className="quiet small">{organisation}</span>
          </Link>
        ))}
      </nav>
    </DisclosureMenu>
  );
}

/** From a page of one's own, which belongs to no program, to what every program shows. */
export function ProgramsMenu(): ReactNode {
  return (
    <DisclosureMenu label="Upcoming Courses and Help">
      <nav aria-label="Programs">
        {pageState.programs.map(({ id, name }) => (
          <div key={id} role="group" aria-label={name}>
            <p className="who small">{name}</p>
            <Link to="/catalog/$program" params={{ program: id }}>
              Upcoming Courses
            </Link>
            <Link to="/programs/$program/$page" params={{ program: id, page: 'help' }}>
              Help
            </Link>
          </div>
        ))}
      </nav>
    </DisclosureMenu>
  );
}

export function ProgramTabs({ program }: { program: string }): ReactNode {
  const known = programOf(program) !== undefined;
  const { data } = useQuery({ ...pagesQuery(program), enabled: known });
  const path = useLocation({ select: ({ pathname }) => pathname });
  const tabs = useTabInSight(`${path} ${data?.items.length}`);
  if (!known) return null;
  return (
    <nav ref={tabs} className="page tabs" aria-label="Program">
      <Link to="/catalog/$program" params={{ program }}>
        Upcoming Courses
      </Link>
      <Link to="/recommended/$program" params={{ program }}>
        Recommended
      </Link>
      {data?.items.map(({ id, title }) => (
        <Link key={id} to="/programs/$program/$page" params={{ program, page: id }}>
          {title}
        </Link>
      ))}
    </nav>
  );
}
