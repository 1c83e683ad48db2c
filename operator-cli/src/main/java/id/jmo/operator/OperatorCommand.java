package id.jmo.operator;

import id.jmo.operator.client.ApiClient;
import java.io.PrintWriter;
import java.time.Clock;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Works through the gateway with an operator's token, so that every look and every act is on record like any other. */
@SuppressWarnings("NullAway.Init") // picocli sets what is annotated before it runs a command.
abstract class OperatorCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Mixin
    private final Connection connection;

    private final Clock clock;

    OperatorCommand(Connection connection, Clock clock) {
        this.connection = connection;
        this.clock = clock;
    }

    @Override
    public void run() {
        spec.commandLine().usage(out());
    }

    /** The suite's gateway, called by the operator. */
    final ApiClient api() {
        return connection.open(clock);
    }

    final Clock clock() {
        return clock;
    }

    final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /** What a person types for this command, such as {@code ./jmo reconciliations}. */
    final String typed() {
        return spec.qualifiedName();
    }
}
