/** The real servers Twinge needs, started without Docker, each in a process of its own. */
@NullMarked
package org.twinge.localstack;

import org.jspecify.annotations.NullMarked;
