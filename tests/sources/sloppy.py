"""Answers of which each says hello, in the ways that servers write them."""

OK = b"HTTP/1.1 200 OK\r\n"
FIVE = b"Content-Length: 5\r\n"
CHUNKED = b"Transfer-Encoding: chunked\r\n"

READ = {
    "a length": OK + FIVE + b"\r\nhello",
    "chunks": OK + CHUNKED + b"\r\n2\r\nhe\r\n3\r\nllo\r\n0\r\n\r\n",
    "neither: until it closes": OK + b"\r\nhello",
    "HTTP/1.0": b"HTTP/1.0 200 OK\r\n\r\nhello",
    "HTTP/0.9 with a head": b"HTTP/0.9 200 OK\r\n" + FIVE + b"\r\nhello",
    "HTTP/1.2": b"HTTP/1.2 200 OK\r\n" + FIVE + b"\r\nhello",
    "HTTP/2 in letters": b"HTTP/2 200\r\n" + FIVE + b"\r\nhello",
    "no reason": b"HTTP/1.1 200\r\n" + FIVE + b"\r\nhello",
    "a reason in no known letters": b"HTTP/1.1 200 \xff\xe9\r\n" + FIVE + b"\r\nhello",
    "two spaces before the status": b"HTTP/1.1  200 OK\r\n" + FIVE + b"\r\nhello",
    "bare line feeds": b"HTTP/1.1 200 OK\nX: y\nContent-Length: 5\n\nhello",
    "some bare line feeds": OK + b"X: y\nContent-Length: 5\r\n\nhello",
    "a header without a value": OK + b"X:\r\n" + FIVE + b"\r\nhello",
    "a header without a name": OK + b": y\r\n" + FIVE + b"\r\nhello",
    "a line that is no header": OK + b"Warning, PHP\r\n" + FIVE + b"\r\nhello",
    "a name of two words": OK + b"X Y: z\r\n" + FIVE + b"\r\nhello",
    "a name in other letters": OK + b"X-\xc3\xa9: z\r\n" + FIVE + b"\r\nhello",
    "a space before the colon": OK + b"Content-Length : 5\r\n\r\nhello",
    "a folded header": OK + b"X: a\r\n  b\r\n\tc\r\n" + FIVE + b"\r\nhello",
    "a fold before any header": OK + b" X: a\r\n" + FIVE + b"\r\nhello",
    "a carriage return in a header": OK + b"X: a\rContent-Length: 9\r\n" + FIVE + b"\r\nhello",
    "a NUL in a header": OK + b"X: a\0b\r\n" + FIVE + b"\r\nhello",
    "an escape in a header": OK + b"X: \x1b[31m\r\n" + FIVE + b"\r\nhello",
    "the same length twice": OK + FIVE + FIVE + b"\r\nhello",
    "the same length as a list": OK + b"Content-Length: 5, 5\r\n\r\nhello",
    "two lengths": OK + FIVE + b"Content-Length: 3\r\n\r\nhello",
    "a length below nothing": OK + b"Content-Length: -5\r\n\r\nhello",
    "a length with a sign": OK + b"Content-Length: +5\r\n\r\nhello",
    "a length of nonsense": OK + b"Content-Length: five\r\n\r\nhello",
    "an empty length": OK + b"Content-Length:\r\n\r\nhello",
    "a length past all counting": OK + b"Content-Length: " + b"9" * 40 + b"\r\n\r\nhello",
    "a length beside chunks": OK + b"Content-Length: 90\r\n" + CHUNKED + b"\r\n5\r\nhello\r\n0\r\n\r\n",
    "chunks beside a length": OK + CHUNKED + b"Content-Length: 2\r\n\r\n5\r\nhello\r\n0\r\n\r\n",
    "a coding that changes nothing": OK + b"Transfer-Encoding: identity\r\n\r\nhello",
    "that coding beside a length": OK + b"Transfer-Encoding: identity\r\n" + FIVE + b"\r\nhello",
    "trailers": OK + CHUNKED + b"\r\n5\r\nhello\r\n0\r\nETag: late\r\n\r\n",
    "extensions of chunks": OK + CHUNKED + b'\r\n5;a=b;c="d"\r\nhello\r\n0;e\r\n\r\n',
    "padded chunks": OK + CHUNKED + b"\r\n5   \r\nhello\r\n0000\r\n\r\n",
    "after 100 Continue": b"HTTP/1.1 100 Continue\r\n\r\n" + OK + FIVE + b"\r\nhello",
    "after a 100 that closes": b"HTTP/1.0 100 Go\r\nConnection: close\r\n\r\n" + OK + FIVE + b"\r\nhello",
    "after Early Hints with a length": b"HTTP/1.1 103 Hints\r\nContent-Length: 9\r\n\r\n"
    + OK
    + FIVE
    + b"\r\nhello",
    "junk behind it": OK + FIVE + b"\r\nhello, and what nobody asked for",
    "junk behind what closes": OK + b"Connection: close\r\n" + FIVE + b"\r\nhello, and more",
    "a second answer behind it": OK + FIVE + b"\r\nhello" + OK + FIVE + b"\r\nworld",
    "an upgrade offered": OK + b"Connection: Upgrade\r\nUpgrade: h2c\r\n" + FIVE + b"\r\nhello",
}
