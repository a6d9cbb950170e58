/** The demo: a made-up runner's report and files, and the stories told with them. */
@NullMarked
package org.twinge.cli.demo;

import org.jspecify.annotations.NullMarked;
