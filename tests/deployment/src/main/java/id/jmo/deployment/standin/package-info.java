/**
 * What takes MongoDB's place in {@code tests/deployment/compose-run} where MongoDB's image cannot be had: the store of
 * {@code local/store}, which here also asks for passwords, holds users to their rights, and is the one member of a replica set.
 */
@NullMarked
package id.jmo.deployment.standin;

import org.jspecify.annotations.NullMarked;
