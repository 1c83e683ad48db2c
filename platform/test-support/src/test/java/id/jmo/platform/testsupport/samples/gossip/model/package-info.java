@NullMarked
package id.jmo.platform.testsupport.samples.gossip.model;

import org.jspecify.annotations.NullMarked;
