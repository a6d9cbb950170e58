/** Bringing a runner's files to run-ingest, one by one. */
@NullMarked
package org.twinge.cli.upload;

import org.jspecify.annotations.NullMarked;
