/**
 * Where the agent's contacts live, as their CCP says (`getInstanceDetails` of the SDK): with global routing the agent is given
 * contacts of the other region, too.
 */
export const contactHomes = () => {
  /** The region of each contact; null while the CCP is asked. */
  const homes = new Map();
  return {
    of: (id) => homes.get(id),
    /** Asks about new contacts, and about those that nobody answered for; `f` gets the region of each. */
    ask(agent, f) {
      const contacts = new Map(agent.getContacts().map((contact) => [contact.getContactId(), contact]));
      for (const id of homes.keys()) if (!contacts.has(id)) homes.delete(id);
      for (const [id, contact] of contacts) {
        if (homes.has(id)) continue;
        homes.set(id, null);
        const ask = async () => {
          const { region } = await contact.getInstanceDetails();
          homes.set(id, region);
          f(region);
        };
        ask().catch(() => homes.delete(id));
      }
    },
  };
};
