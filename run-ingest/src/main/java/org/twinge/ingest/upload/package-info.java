/**
 * Uploads: taken in whole, worked off afterwards. {@link org.twinge.ingest.upload.AcceptUpload} stores the bytes,
 * {@link org.twinge.ingest.upload.UploadWorker} takes the files out of them one after the other, and the job says what
 * became of each.
 */
@NullMarked
package org.twinge.ingest.upload;

import org.jspecify.annotations.NullMarked;
