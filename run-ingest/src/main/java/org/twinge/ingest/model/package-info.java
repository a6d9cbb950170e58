/** What a recording says, what is believed of it, and when two recordings are the same run. Pure: values in, values out. */
@NullMarked
package org.twinge.ingest.model;

import org.jspecify.annotations.NullMarked;
