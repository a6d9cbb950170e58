/** How hard athletes have trained of late, for their digests. */
package org.twinge.notifier.loads;
