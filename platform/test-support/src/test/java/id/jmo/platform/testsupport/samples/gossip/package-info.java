@NullMarked
package id.jmo.platform.testsupport.samples.gossip;

import org.jspecify.annotations.NullMarked;
