/**
 * From the bytes of a file to recorded activities. Start at {@link org.twinge.ingest.decode.Archive} (one upload, many
 * files) and {@link org.twinge.ingest.decode.ActivityFile} (one file, many activities).
 */
@NullMarked
package org.twinge.ingest.decode;

import org.jspecify.annotations.NullMarked;
