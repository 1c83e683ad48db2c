package id.jmo.account.component;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.web.context.request.RequestContextHolder;

/** What requests asked of the store: the names of the commands and of their collections. Background work is not in it. */
final class RequestWork implements CommandListener {

    private static final List<String> COMMANDS = Collections.synchronizedList(new ArrayList<>());

    /** Those since the last time it was asked. */
    static List<String> commands() {
        synchronized (COMMANDS) {
            List<String> commands = List.copyOf(COMMANDS);
            COMMANDS.clear();
            return commands;
        }
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        if (RequestContextHolder.getRequestAttributes() != null) {
            String name = event.getCommandName();
            COMMANDS.add(name + " " + event.getCommand().get(name));
        }
    }
}
