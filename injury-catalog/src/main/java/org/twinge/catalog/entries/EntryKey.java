package org.twinge.catalog.entries;

import org.twinge.catalog.content.EntryKind;

/** What names an entry for ever. */
record EntryKey(EntryKind kind, String id) {}
