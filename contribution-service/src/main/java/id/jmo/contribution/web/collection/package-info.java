/** Bills against the statement of the collection account, for operators and auditors. */
@NullMarked
package id.jmo.contribution.web.collection;

import org.jspecify.annotations.NullMarked;
