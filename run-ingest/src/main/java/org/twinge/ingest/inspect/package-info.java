/** What is in a file, without a server. */
@NullMarked
package org.twinge.ingest.inspect;

import org.jspecify.annotations.NullMarked;
