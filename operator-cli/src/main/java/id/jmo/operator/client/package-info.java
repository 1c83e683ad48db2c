/** Logging in and calling the API of a suite. */
@NullMarked
package id.jmo.operator.client;

import org.jspecify.annotations.NullMarked;
