"""Which internet addresses the newsroom may connect to: the public ones, and nothing behind anyone's door.

Pure; knows no sockets. The tables follow the IANA IPv4 and IPv6 Special-Purpose Address Registries (RFC 6890 and
its updates) and are written out here, since `ipaddress` answers differently from one Python version to the next.
"""

from __future__ import annotations

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

_CLOSED_4 = tuple(
    IPv4Network(net)
    for net in (
        "0.0.0.0/8",  # this network; 0.0.0.0 reaches the machine itself on Linux
        "10.0.0.0/8",
        "100.64.0.0/10",  # carrier-grade NAT, and one cloud's metadata service
        "127.0.0.0/8",
        "168.63.129.16/32",  # a public number that one cloud uses for its host agent
        "169.254.0.0/16",  # link-local, and most clouds' metadata services
        "172.16.0.0/12",
        "192.0.0.0/24",
        "192.0.2.0/24",  # documentation
        "192.31.196.0/24",
        "192.52.193.0/24",
        "192.88.99.0/24",  # 6to4 relays, retired
        "192.168.0.0/16",
        "192.175.48.0/24",
        "198.18.0.0/15",  # benchmarking
        "198.51.100.0/24",  # documentation
        "203.0.113.0/24",  # documentation
        "224.0.0.0/4",  # multicast
        "240.0.0.0/4",  # reserved, and broadcast
    )
)
# Global unicast is 2000::/3; whatever lies outside it (::1, fc00::/7, fe80::/10, ff00::/8, ::/96 ...) is closed.
_OPEN_6 = IPv6Network("2000::/3")
_CLOSED_6 = tuple(
    IPv6Network(net)
    for net in (
        "2001::/23",  # protocol assignments, Teredo among them: it carries an IPv4 address of anyone's choice
        "2001:db8::/32",  # documentation
        "2002::/16",  # 6to4: carries an IPv4 address
        "2620:4f:8000::/48",
        "3fff::/20",  # documentation
    )
)
_NAT64 = IPv6Network("64:ff9b::/96")
_ISATAP = (0x0000_5EFE, 0x0200_5EFE)


def is_public_address(address: str | IPv4Address | IPv6Address) -> bool:
    """Whether `address`, a literal in standard form, is on the public internet.

    An IPv6 address that carries an IPv4 one is judged by it where that is how public hosts are reached (mapped
    addresses, NAT64); the other carriers (6to4, Teredo, ISATAP, IPv4-compatible) are refused whole. A scope
    ("%eth0") is refused: it only makes sense on a local link. Text that is no address is not public.
    """
    if isinstance(address, str):
        try:
            address = ip_address(address)
        except ValueError:
            return False
    if isinstance(address, IPv4Address):
        return not any(address in net for net in _CLOSED_4)
    if address.scope_id is not None:
        return False
    if address.ipv4_mapped is not None:
        return is_public_address(address.ipv4_mapped)
    if address in _NAT64:
        return is_public_address(IPv4Address(int(address) & 0xFFFF_FFFF))
    if (int(address) >> 32) & 0xFFFF_FFFF in _ISATAP:
        return False
    return address in _OPEN_6 and not any(address in net for net in _CLOSED_6)
