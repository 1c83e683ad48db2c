/**
 * Bank Indonesia's SNAP API (technical and security standard, Bank Indonesia and ASPI). {@link
 * id.jmo.platform.snap.SnapClient} calls the bank, {@link id.jmo.platform.snap.SnapStatements} reads the statement of an
 * account, {@link id.jmo.platform.snap.BankSignature} checks what the bank signed.
 */
@NullMarked
package id.jmo.platform.snap;

import org.jspecify.annotations.NullMarked;
