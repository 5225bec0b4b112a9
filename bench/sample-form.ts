/** A form of the usual length, as it is sent: planned, two days, with its programme. */
export function sampleForm(serial: number): Record<string, unknown> {
  return {
    activity: {
      title: `Surface anatomy of the hand, part ${serial}`,
      provider: 'University extension',
      url: `https://example.org/courses/${serial}`,
      description:
        'Two days in the studio and in the dissection room: bony landmarks, tendons and vessels of the hand and the ' +
        'forearm, drawn from the model and from specimens, with a lecture on variation at the start of each day.',
      format: 'workshop',
      delivery: 'in-person',
      location: 'Chicago',
      timeZone: 'America/Chicago',
      tags: ['anatomy', 'drawing-painting'],
      startsOn: '2199-05-04',
      endsOn: '2199-05-05',
      contactMinutes: 540,
      learningOutcomes: ['Locate the landmarks of the wrist', 'Draw the extensor tendons', 'Explain common variants'],
      instructors: [{ name: 'A. Teacher', credentials: 'MD' }, { name: 'B. Teacher' }],
      agenda: [
        { title: 'Landmarks', minutes: 180, category: 'biomedical', countable: true },
        { title: 'Lunch', minutes: 60, countable: false },
        { title: 'Drawing from the model', minutes: 360, category: 'art', countable: true },
      ],
    },
    completedOn: null,
    requestedCredits: [
      { category: 'art', hours: 6 },
      { category: 'biomedical', hours: 3 },
    ],
    relevance: 'Surgeons and patients read my drawings of the hand; the landmarks have to be right.',
  };
}

/** The same as it is stored: credits in hundredths. */
export function storedContent(serial: number): Record<string, unknown> {
  const requestedCredits = [
    { category: 'art', hundredths: 600 },
    { category: 'biomedical', hundredths: 300 },
  ];
  return { ...sampleForm(serial), requestedCredits };
}
