package org.twinge.ingest.upload;

/** There is work. */
record UploadAccepted() {}
