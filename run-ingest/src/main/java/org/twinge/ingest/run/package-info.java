/** The canonical run: taken in from files, read and deleted by its owner. */
package org.twinge.ingest.run;
