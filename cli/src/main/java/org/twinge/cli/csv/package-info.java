/** Tables that people hand to commands as files. */
@NullMarked
package org.twinge.cli.csv;

import org.jspecify.annotations.NullMarked;
