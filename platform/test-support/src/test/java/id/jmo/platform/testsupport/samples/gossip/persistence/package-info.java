@NullMarked
package id.jmo.platform.testsupport.samples.gossip.persistence;

import org.jspecify.annotations.NullMarked;
