/**
 * What the tests of all services share: a real broker and a real store for each test run, tokens, events, the rules of
 * the house, and the pacts that are committed. Only ever a test dependency.
 */
@NullMarked
package id.jmo.platform.testsupport;

import org.jspecify.annotations.NullMarked;
