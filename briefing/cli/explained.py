"""What `briefing COMMAND --help` prints: each command's own words and options, by name."""

_EXPLAINED = {
    "inspect": """\
usage: briefing inspect PATH...

One JSON object a line for each article of these files and folders: its text, sentences, quotes with their
speakers, figures and names, each with its place in the text.""",
    "search": """\
usage: briefing search QUERY

The stories of the store that match, each with the sentences that do; nothing is read anew. A query is best one
word to the shell:

  briefing search 'flood -speaker:holt figure>100 since:24h'

terms: word  "some words"  speaker:  person:  source:  figure>  since:  is:new|changed|unread|seen|starred  -term

  --digest, --format FORMAT   the digest of the stories that match
  --stories N|all             how many stories (10)""",
    "feeds": """\
usage: briefing feeds list                     each feed, and how its last reading went
       briefing feeds add ADDRESS              subscribe to a feed, or to a site that has one
       briefing feeds remove NAME|ADDRESS...   unsubscribe
       briefing feeds check [NAME|ADDRESS...]  read feeds now, keep nothing, say how it went
       briefing feeds import FILE              subscribe to all that an OPML or newsboat file lists; - is stdin
       briefing feeds export [FILE]            write them as OPML, or for newsboat where FILE ends in urls

feeds.toml is edited in place: its comments and its order stay.

  --name NAME   for add: what the feed is called
  --tag TAG     for add: a tag, may be repeated
  --offline     for add: take the address as it is""",
    "refresh": """\
usage: briefing refresh

Reads the sources into the store and prints what came, for cron.

  --deadline SECONDS   stop waiting for sources after this (20)
  --offline            read local sources only""",
    "serve": """\
usage: briefing serve [PATH...]

The screen in a browser, on this machine alone; needs the extra [web].

  --port N   where the browser finds it (8000)""",
    "config": """\
usage: briefing config path    where the feeds.toml is that would be used
       briefing config show    what it says, with all defaults
       briefing config check   whether it is right; every complaint with its line
       briefing config init    write one to start from

  --config FILE   the feeds.toml to use ($BRIEFING_CONFIG)""",
    "state": """\
usage: briefing state path          where the database is
       briefing state info          how much is in it
       briefing state export FILE   a copy of it, whole
       briefing state import FILE   make it of such a copy, where there is none yet
       briefing state clear         throw it away, marks too; asks first

  --state DIR   where the database lives ($BRIEFING_STATE)
  --yes         for clear: do not ask""",
    "demo": """\
usage: briefing demo            the screen on the sample articles that come with the program
       briefing demo --digest   their digest

It reads no configuration and keeps nothing.""",
    "completion": """\
usage: briefing completion bash|zsh|fish

Prints what completes the command line:

  bash   eval "$(briefing completion bash)"
  zsh    eval "$(briefing completion zsh)"
  fish   briefing completion fish | source""",
}


def explained(command: str) -> str:
    """What a command does, with its words and the options that matter to it."""
    return f"{_EXPLAINED[command]}\n\n`briefing --help` lists every option.\n"
