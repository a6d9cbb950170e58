/**
 * What is not worth a message of its own, told together: {@code DigestJob} starts a digest when its time has come
 * ({@code StartDigest}) and sends those that are due; each is a row, and one that did not get out is taken up again.
 */
package org.twinge.notifier.digests;
