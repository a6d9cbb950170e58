/** The demo: a made-up runner's files and the two stories told with them. */
@NullMarked
package org.twinge.cli.demo;

import org.jspecify.annotations.NullMarked;
