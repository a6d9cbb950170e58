/** What the tests of every module stand on: real servers, signed tokens, people to test with. */
@NullMarked
package org.twinge.testsupport;

import org.jspecify.annotations.NullMarked;
